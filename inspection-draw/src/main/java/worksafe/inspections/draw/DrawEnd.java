package worksafe.inspections.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a draw was given up, or gave way to another.
 *
 * @param at when
 * @param reason why; public if it was sealed
 * @param supersededBy the draw that takes its place; absent where none does
 */
@Embeddable
public record DrawEnd(
        @Column(name = "ended_at") Instant at,
        @Column(name = "end_reason") String reason,
        @Nullable UUID supersededBy) {}
