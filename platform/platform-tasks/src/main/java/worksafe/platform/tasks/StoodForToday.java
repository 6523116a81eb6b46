package worksafe.platform.tasks;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Deputised;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.tasks.StandIns.StoodFor;

/** For whom an account stands today: by the context's own appointments, and by whatever else knows of such. */
@ApplicationScoped
class StoodForToday implements Clocks.Deputising {

    private static final String STANDS_FOR =
            "select from_account, region, sector from task_deputy where deputy = ? and first_day <= ? and last_day >= ?";

    private final AgroalDataSource database;
    private final Instance<StandIns> standIns;
    private final InstantSource clock;

    StoodForToday(AgroalDataSource database, @Any Instance<StandIns> standIns, InstantSource clock) {
        this.database = database;
        this.standIns = standIns;
        this.clock = clock;
    }

    /** @param account in its one spelling */
    @Transactional
    Set<StoodFor> of(String account) {
        var today = ChinaTime.dayOf(clock.instant());
        var others = new HashSet<StoodFor>();
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(connection, STANDS_FOR, List.of(account, today, today), row -> {
                    var sector = row.getString(3);
                    others.add(new StoodFor(
                            row.getString(1),
                            new RegionCode(row.getLong(2)),
                            sector == null ? null : Sector.valueOf(sector)));
                }));
        standIns.forEach(source -> others.addAll(source.of(account, today)));
        return Set.copyOf(others);
    }

    @Override
    public Set<Deputised> today(String account) {
        return of(account).stream()
                .map(other -> new Deputised(other.account(), other.region(), other.sector()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
