package worksafe.platform.messaging.changes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import worksafe.kernel.Accounts;

/** Places for readers who stay: so many in all, and few for each account, so that none takes all. */
final class ReaderPlaces {

    private final Semaphore all;
    private final int each;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    ReaderPlaces(int all, int each) {
        this.all = new Semaphore(all);
        this.each = each;
    }

    /** Takes a place for an account, if there is one for it; whoever got one gives it back. */
    boolean take(String account) {
        if (!all.tryAcquire()) {
            return false;
        }
        if (taken.merge(Accounts.folded(account), 1, Integer::sum) > each) {
            giveBack(account);
            return false;
        }
        return true;
    }

    void giveBack(String account) {
        var unused = taken.computeIfPresent(Accounts.folded(account), (name, count) -> count > 1 ? count - 1 : null);
        all.release();
    }
}
