package io.parley.testkit.simulation;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Runs tasks one after the other in the order of virtual time, and tasks of the same time in the order in which they were
 * asked for. So a seed decides everything.
 */
final class Kernel {
    /** Deeper interruptions would only bury the stack. */
    private static final int DEEPEST = 4;

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::number));
    private final VirtualTime time = new VirtualTime();
    private final Story story = new Story(time);
    private long asked;
    private long steps;
    private int depth;

    VirtualTime time() {
        return time;
    }

    Story story() {
        return story;
    }

    long steps() {
        return steps;
    }

    /** Runs the task so many virtual milliseconds from now. */
    void in(long millis, String what, Runnable work) {
        tasks.add(new Task(time.millis() + millis, asked++, what, work));
    }

    /** Runs the next task; false when there is none. */
    boolean step() {
        Task next = tasks.poll();
        if (next == null) {
            return false;
        }
        time.reach(next.at());
        steps++;
        story.fold(next.what());
        next.work().run();
        return true;
    }

    /**
     * Lets the world go on for a while in the middle of a task, as it does while one thread waits. Only where no
     * transaction is open.
     */
    void elapse(long millis) {
        if (depth == DEEPEST) {
            return;
        }
        long until = time.millis() + millis;
        depth++;
        try {
            while (!tasks.isEmpty() && tasks.peek().at() <= until) {
                step();
            }
        } finally {
            depth--;
        }
        time.reach(until);
    }

    private record Task(long at, long number, String what, Runnable work) {}
}
