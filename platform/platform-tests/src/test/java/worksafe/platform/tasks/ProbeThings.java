package worksafe.platform.tasks;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.NotFound;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.tasks.remark.RemarkSubjects;
import worksafe.platform.testing.TestDatabase;

/** The things of the probe service, to which people may add remarks. */
@ApplicationScoped
class ProbeThings implements RemarkSubjects {

    private final AgroalDataSource database;

    ProbeThings(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public String type() {
        return "probe";
    }

    @Override
    public TaskSubject find(UUID id) {
        return JdbcRows.within(database, connection -> {
            var found = new ArrayList<TaskSubject>();
            JdbcRows.each(
                    connection,
                    "select region, sector, enterprise_id from probe_thing where id = ?",
                    List.of(id),
                    row -> found.add(new TaskSubject(
                            "probe",
                            id,
                            new RegionCode(row.getLong(1)),
                            Sector.valueOf(row.getString(2)),
                            row.getObject(3, UUID.class))));
            return found.stream().findFirst().orElseThrow(() -> new NotFound(id));
        });
    }

    @Override
    public String title(UUID id) {
        return "PT-1 " + find(id).type();
    }

    static TaskSubject planted(TaskSubject thing) {
        TestDatabase.execute(
                "insert into probe_thing (id, region, sector, enterprise_id) values (?, ?, ?, ?)",
                thing.id(),
                thing.region().value(),
                thing.sector().name(),
                thing.enterpriseId());
        return thing;
    }
}
