package worksafe.platform.registers;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.registers.owed.BusyFeed;

/** A feed that is at work when a test says so. */
@ApplicationScoped
public class ProbeFeed implements BusyFeed {

    private volatile boolean atWork;

    @Override
    public boolean isAtWork() {
        return atWork;
    }

    /** Does something while the feed is at work. */
    public void during(Runnable work) {
        atWork = true;
        try {
            work.run();
        } finally {
            atWork = false;
        }
    }
}
