package worksafe.registry.blacklist;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The punishment that an entry rests on.
 *
 * @param number of its paper
 * @param imposedOn the day of the decision
 * @param fineFen the fine in hundredths of a yuan; absent where there was none
 * @param facts what was done
 */
@Embeddable
@Schema(description = "所依据的行政处罚 / the punishment that it rests on")
public record BlacklistPenalty(
        @Schema(description = "处罚决定书文号 / number of its paper", examples = "苏锡澄应急罚〔2026〕12号")
        String number,

        @Schema(description = "处罚决定之日 / day of the decision", examples = "2026-03-02")
        LocalDate imposedOn,

        @Schema(
                description = "罚款（分）；没有罚款的不返回 / fine in hundredths of a yuan; absent without one",
                examples = "120000000")
        @Nullable
        Long fineFen,

        @Schema(description = "违法事实 / what was done", examples = "未取得安全生产许可证从事危险化学品生产")
        String facts) {}
