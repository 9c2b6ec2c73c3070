package io.parvis.availability.operating;

import static org.assertj.core.api.Assertions.assertThat;

import io.parvis.availability.testing.Catalogue;
import io.parvis.stack.testing.TicketshopResource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TicketshopResource.class, initArgs = @ResourceArg(name = "sandbox", value = "false"))
@WithTestResource(Catalogue.class)
class StartOrderTest {
    @Inject
    AtTheSchedulersStart then;

    @Test
    void redisClientsAreThereWhenTheSchedulerStarts() {
        assertThat(then.blocking).isTrue();
        assertThat(then.reactive).isTrue();
    }

    /** Looks at the moment at which Quarkus starts its scheduler. */
    @Singleton
    static class AtTheSchedulersStart {
        boolean blocking;
        boolean reactive;

        void look(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
            blocking = exists(RedisDataSource.class);
            reactive = exists(ReactiveRedisDataSource.class);
        }

        private static boolean exists(Class<?> client) {
            InjectableBean<?> bean = Arc.container().instance(client).getBean();
            return Arc.container().getActiveContext(bean.getScope()).get(bean) != null;
        }
    }
}
