package io.parvis.sandbox.fault;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;

/**
 * The faults that are to happen. A call takes the newest one that names its operation or all of them; one with a number
 * of times is used up by as many calls. A call takes one fault at most.
 */
@ApplicationScoped
public class FaultBoard {
    public static final String ANY_OPERATION = "*";

    /** @param left how many calls it still takes; empty = until it is deleted */
    public record Rule(String operation, Fault fault, Optional<Integer> left) {
        private boolean meets(String called) {
            return operation.equals(ANY_OPERATION) || operation.equals(called);
        }

        private Optional<Rule> afterUse() {
            if (left.isEmpty()) {
                return Optional.of(this);
            }
            int rest = left.get() - 1;
            return rest == 0 ? Optional.empty() : Optional.of(new Rule(operation, fault, Optional.of(rest)));
        }
    }

    private final LinkedList<Rule> newestFirst = new LinkedList<>();
    private final Pause pause = new Pause();

    public synchronized void add(Rule rule) {
        newestFirst.addFirst(rule);
    }

    /** No more faults; calls that wait go on. */
    public synchronized void clear() {
        newestFirst.clear();
        pause.end();
    }

    public synchronized List<Rule> rules() {
        return List.copyOf(newestFirst);
    }

    /** The fault that this call has to suffer. */
    public synchronized Optional<Fault> take(String operation) {
        for (ListIterator<Rule> rules = newestFirst.listIterator(); rules.hasNext(); ) {
            Rule rule = rules.next();
            if (rule.meets(operation)) {
                rule.afterUse().ifPresentOrElse(rules::set, rules::remove);
                return Optional.of(rule.fault());
            }
        }
        return Optional.empty();
    }

    /** Waits that long, or until the faults are cleared. */
    public void await(Duration wait) {
        pause.await(wait);
    }
}
