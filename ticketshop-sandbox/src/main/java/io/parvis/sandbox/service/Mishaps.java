package io.parvis.sandbox.service;

import io.parvis.sandbox.SandboxConfig;
import io.parvis.sandbox.fault.Fault;
import io.parvis.sandbox.fault.FaultBoard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Makes a call suffer the fault that waits for it. What the fault does to the answer is seen to where that is made. */
@ApplicationScoped
public class Mishaps {
    private final FaultBoard board;
    private final Duration slow;

    Mishaps(FaultBoard board, SandboxConfig config) {
        this.board = board;
        this.slow = config.slow();
    }

    /** Returns at once, but when the fault is slowness. */
    public void befall(Call call) {
        board.take(call.operation()).ifPresent(call::suffer);
        if (call.suffers(Fault.SLOW)) {
            board.await(slow);
        }
    }
}
