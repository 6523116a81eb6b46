package worksafe.inspections.draw.result;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import worksafe.inspections.draw.port.DrawActs;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.service.JdbcRows;

/** Who took which act about a draw, as its rows say, whoever asks. */
@ApplicationScoped
class StoredActs implements DrawActs {

    private final AgroalDataSource database;
    private final StoredEvidence evidence;

    StoredActs(AgroalDataSource database, StoredEvidence evidence) {
        this.database = database;
        this.evidence = evidence;
    }

    @Override
    public ActsTaken of(UUID drawId) {
        var taken = new ActsTaken();
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(
                        connection,
                        "select act, account from draw_acts(?)",
                        List.of(drawId),
                        row -> taken.and(SeparatedAct.valueOf(row.getString(1)), row.getString(2))));
        return taken;
    }

    @Override
    public void requireEvidence(UUID drawId, String digest) {
        evidence.requireDeposited(drawId, digest);
    }
}
