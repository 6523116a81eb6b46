package worksafe.registry.evaluation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.registers.owed.BusyFeed;
import worksafe.platform.service.JdbcRows;

/** Imports, as long as one is staged or merged. */
@ApplicationScoped
class ImportsAtWork implements BusyFeed {

    private final AgroalDataSource serving;

    ImportsAtWork(AgroalDataSource serving) {
        this.serving = serving;
    }

    @Override
    public boolean isAtWork() {
        return JdbcRows.within(serving, DueQueue::isImporting);
    }
}
