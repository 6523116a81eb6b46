package worksafe.inspections.draw.lists;

import static worksafe.platform.service.JdbcRows.within;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import worksafe.inspections.draw.Draw;
import worksafe.inspections.draw.FrozenRoots;
import worksafe.inspections.draw.Refusals;
import worksafe.inspections.srd.SealedLists;
import worksafe.inspections.srd.SealedRecord;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.FrozenLists;
import worksafe.platform.service.JobRun;

/**
 * Reads long lists in a transaction of the role for long work. No role of the service can change them, so what is read is
 * still so when the step follows.
 */
@ApplicationScoped
public class ListReadOperations {

    private static final int LONGEST_TRANSACTION_SECONDS = 600;

    private final AgroalDataSource database;
    private final StoredLists lists;

    ListReadOperations(@DataSource("jobs") AgroalDataSource database, StoredLists lists) {
        this.database = database;
        this.lists = lists;
    }

    /** What was written of a draw that is about to be frozen. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    public FrozenRoots written(Draw draw) {
        var suite = draw.rules().suite();
        return FrozenRoots.of(within(database, connection -> lists.read(connection, draw.id(), suite))
                .roots());
    }

    /** As {@link StoredLists#readUnchanged}. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    public FrozenLists unchanged(Draw draw, JobRun run) {
        return read(draw.id(), draw.rules().suite(), draw.roots(), run);
    }

    /** As {@link StoredLists#sealed}. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    public SealedLists sealed(SealedRecord sealed, JobRun run) {
        var draw = UUID.fromString(sealed.terms().drawId());
        var fixed = read(draw, sealed.suite(), FrozenRoots.of(sealed.lists()), run);
        return Refusals.asRules(() -> SealedLists.of(sealed, fixed));
    }

    private FrozenLists read(UUID draw, Suite suite, FrozenRoots fixed, JobRun run) {
        var read = within(database, connection -> lists.readUnchanged(connection, draw, suite, fixed));
        long objects = fixed.poolSize();
        run.checkpoint(objects, objects, Map.of("objects", objects));
        return read;
    }
}
