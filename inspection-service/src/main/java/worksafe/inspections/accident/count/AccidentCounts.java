package worksafe.inspections.accident.count;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** What each of several adds up to, in one statement. */
    public Map<CountedAccidents, AccidentTally> tallies(Collection<CountedAccidents> which) {
        return queries.tallies(List.copyOf(Set.copyOf(which)));
    }
}
