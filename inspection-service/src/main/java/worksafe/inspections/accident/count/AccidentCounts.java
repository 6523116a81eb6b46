package worksafe.inspections.accident.count;

import jakarta.enterprise.context.ApplicationScoped;

/** What accidents add up to within the present scope; other features ask here, and nobody reads the table. */
@ApplicationScoped
public class AccidentCounts {

    private final AccidentCountQueries queries;

    AccidentCounts(AccidentCountQueries queries) {
        this.queries = queries;
    }

    /** What they add up to. */
    public AccidentTally tally(CountedAccidents which) {
        return queries.tally(which);
    }
}
