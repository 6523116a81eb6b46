package worksafe.inspections.closure;

import java.time.LocalDate;
import java.util.UUID;

/** Who knows of penalties that count for a closure: a bean for each source. Called in the caller's transaction. */
public interface CountedPenalties {

    /**
     * How many penalties under the Work Safety Law the enterprise received between two days, both included, that are neither revoked
     * nor suspended.
     */
    int counted(UUID enterpriseId, LocalDate first, LocalDate last);
}
