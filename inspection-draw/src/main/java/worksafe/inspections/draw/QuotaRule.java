package worksafe.inspections.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many of a stratum are to be drawn, as the plan says it: a number or a ratio.
 *
 * @param stratum which
 * @param count how many
 * @param permille how many of a thousand
 */
@Embeddable
@Schema(name = "DrawQuotaView", description = "分层抽取数量 / quota of a stratum")
public record QuotaRule(
        String stratum,
        @Column(name = "count") @Nullable Integer count,
        @Nullable Integer permille) {

    /** How many that is of a stratum of that size; of a ratio, the fraction counts as one. */
    public int of(int size) {
        return count != null ? count : share(size, permille == null ? 0 : permille);
    }

    public static int share(int size, int permille) {
        return Math.toIntExact(Math.ceilDiv((long) size * permille, 1000L));
    }
}
