package worksafe.platform.officials;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import worksafe.kernel.Accounts;
import worksafe.platform.tasks.StandIns;

/** A deputy of the roster of officials stands in for tasks, too, where the official's authority is competent. */
@ApplicationScoped
class RosterStandIns implements StandIns {

    private final Officials officials;

    RosterStandIns(Officials officials) {
        this.officials = officials;
    }

    @Override
    public List<StoodFor> of(String account, LocalDate day) {
        return officials.deputisedBy(account, day).stream()
                .map(entry -> new StoodFor(Accounts.folded(entry.account()), entry.region(), entry.sector()))
                .toList();
    }
}
