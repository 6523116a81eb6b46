package worksafe.registry.honour;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.archive.HeardElsewhere;

/** What inspections have announced of vetoes: who is barred from honours, and until when. */
@ApplicationScoped
class VetoBars {

    private static final String IN_FORCE = "worksafe.inspections.veto-in-force.v1";
    private static final String ENDED = "worksafe.inspections.veto-ended.v1";

    /** One that has ended has no days, whichever of its events comes first. */
    private static final String KEEP = """
            insert into veto_bar (veto_id, revision, number, region, sector, post, bars_from, bars_until)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (veto_id) do update set revision = excluded.revision, number = excluded.number,
                region = excluded.region, sector = excluded.sector, post = excluded.post,
                bars_from = excluded.bars_from, bars_until = excluded.bars_until
             where veto_bar.revision < excluded.revision""";

    private static final String BARRING =
            "select number from veto_bar where region = ? and sector is null and post is null"
                    + " and ? between bars_from and bars_until order by number";

    private final AgroalDataSource database;

    VetoBars(AgroalDataSource database) {
        this.database = database;
    }

    void heard(@Observes HeardElsewhere heard) {
        var event = heard.event();
        if (event.type().equals(IN_FORCE) || event.type().equals(ENDED)) {
            keep(event, event.as(AnnouncedVeto.class));
        }
    }

    private void keep(ReceivedEvent event, AnnouncedVeto veto) {
        var sector = event.sector();
        JdbcRows.run(
                database,
                connection -> JdbcRows.change(
                        connection,
                        KEEP,
                        Arrays.asList(
                                veto.vetoId(),
                                event.revision(),
                                veto.number(),
                                event.region().value(),
                                sector == null ? null : sector.name(),
                                veto.post(),
                                veto.from(),
                                veto.until())));
    }

    /** The numbers of those that bar a place as a whole on a day. */
    List<String> barring(RegionCode place, LocalDate day) {
        return JdbcRows.within(database, connection -> {
            var found = new ArrayList<String>();
            JdbcRows.each(connection, BARRING, List.of(place.value(), day), row -> found.add(row.getString(1)));
            return List.copyOf(found);
        });
    }

    /** Our reading of what is announced of a veto; only one in force has days. */
    record AnnouncedVeto(
            UUID vetoId,
            String number,
            @Nullable String post,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}
}
