package worksafe.platform.figures.kept;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import worksafe.platform.figures.definition.Figure;
import worksafe.platform.figures.definition.Figures;
import worksafe.platform.service.JdbcRows;

/** Folds changes into the kept counts, and compares these with the rows. */
@ApplicationScoped
public class FigureFoldOperations {

    private static final Logger LOG = Logger.getLogger(FigureFoldOperations.class);

    /** How many changes are folded in one transaction. */
    private static final int CHUNK = 20_000;

    private static final int LONGEST_TRANSACTION_SECONDS = 300;

    private final AgroalDataSource database;
    private final Figures figures;
    private final AtomicLong wrong = new AtomicLong();

    FigureFoldOperations(@DataSource("jobs") AgroalDataSource database, Figures figures, MeterRegistry meters) {
        this.database = database;
        this.figures = figures;
        var unused = meters.gauge("worksafe_figure_differences", wrong);
    }

    /**
     * Folds the next changes.
     *
     * @return whether there may be more
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    public boolean fold() {
        return JdbcRows.<Long>within(database, connection -> {
                    try (var call = connection.prepareStatement("select fold_figures(?)")) {
                        call.setInt(1, CHUNK);
                        try (var row = call.executeQuery()) {
                            return row.next() ? row.getLong(1) : 0L;
                        }
                    }
                })
                == CHUNK;
    }

    /**
     * The check of figures: counts the rows anew and compares. What is found stands in the log and in the gauge {@code
     * worksafe_figure_differences}; {@code figure_difference} of the database names each cell to its owner.
     *
     * @return in how many cells the kept counts say something else; none
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    public long check() {
        long all = 0;
        for (var aggregate :
                figures.all().stream().map(Figure::aggregate).distinct().toList()) {
            long cells = JdbcRows.<Long>within(database, connection -> {
                try (var call = connection.prepareStatement("select figure_differences(?)")) {
                    call.setString(1, aggregate);
                    try (var row = call.executeQuery()) {
                        return row.next() ? row.getLong(1) : 0L;
                    }
                }
            });
            if (cells > 0) {
                LOG.errorf("figures: %d cells of %s are kept otherwise than the rows say", cells, aggregate);
            }
            all += cells;
        }
        wrong.set(all);
        return all;
    }
}
