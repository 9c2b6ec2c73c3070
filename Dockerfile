# One pattern for every service; build the tree first (./mvnw package), then for example
#   docker build --build-arg SERVICE=catalog-service -t parvis/catalog-service:0.1.0 .
# The base image is any Java 17 (or newer) runtime; nothing else is expected of it, no shell either.
ARG BASE_IMAGE=eclipse-temurin:17-jre
FROM ${BASE_IMAGE}
ARG SERVICE

WORKDIR /parvis
COPY --chown=10001:0 stack/target/classes/io/parvis/stack/HealthCheck.class health/io/parvis/stack/
COPY --chown=10001:0 config/points-of-sale.yaml config/
# What changes least comes first, so that a new version of a service is a small layer.
COPY --chown=10001:0 ${SERVICE}/target/quarkus-app/lib/ lib/
COPY --chown=10001:0 ${SERVICE}/target/quarkus-app/quarkus-run.jar ./
COPY --chown=10001:0 ${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY --chown=10001:0 ${SERVICE}/target/quarkus-app/app/ app/

USER 10001
# Addresses are asked for again after 5 seconds: a container that is made anew has another one.
ENV JDK_JAVA_OPTIONS="-XX:+UseSerialGC -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError -XX:-UsePerfData -Dsun.net.inetaddr.ttl=5"
ENTRYPOINT ["java", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", "/parvis/quarkus-run.jar"]
