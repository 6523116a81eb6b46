package worksafe.registry.lead;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is suspected of an enterprise.
 *
 * @param sourceId the matter that raises it: once for each kind, however often it is told; absent where a person did
 * @param finding what was found in which data, in words
 * @param day the day that it is about
 */
public record Suspicion(
        LeadKind kind, UUID enterpriseId, @Nullable UUID sourceId, String title, String finding, LocalDate day) {}
