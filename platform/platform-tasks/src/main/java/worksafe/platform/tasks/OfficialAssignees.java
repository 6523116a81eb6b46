package worksafe.platform.tasks;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.clock.Clocks;

/** What the context's officials say, who are asked for clocks too; nothing where it keeps none. */
@DefaultBean
@ApplicationScoped
class OfficialAssignees implements Assignees {

    private final Instance<Clocks.Officials> officials;

    private final InstantSource clock;

    OfficialAssignees(Instance<Clocks.Officials> officials, InstantSource clock) {
        this.officials = officials;
        this.clock = clock;
    }

    @Override
    public Set<String> outside(Collection<String> accounts, RegionCode region, @Nullable Sector sector) {
        if (!officials.isResolvable()) {
            return Set.of();
        }
        var today = ChinaTime.dayOf(clock.instant());
        return accounts.stream()
                .filter(account -> officials.get().isElsewhere(account, region, sector, today))
                .collect(Collectors.toUnmodifiableSet());
    }
}
