package io.parvis.startup;

import jakarta.interceptor.Interceptor;

/** When things happen while a service starts. */
public final class Starting {
    /**
     * Before the scheduler starts: priority of what can end the start, so that no task meets a wrong configuration first,
     * and of what tasks find ready.
     */
    public static final int BEFORE_TASKS = Interceptor.Priority.PLATFORM_BEFORE - 1;

    private Starting() {}
}
