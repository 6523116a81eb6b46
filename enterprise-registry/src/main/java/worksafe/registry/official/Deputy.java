package worksafe.registry.official;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who acts for an official, on which days; it begins and ends by itself. As it is kept, announced and read.
 *
 * @param officialId the deputy's own entry
 * @param from the first day
 * @param until the last day, included
 */
@Embeddable
@Schema(name = "OfficialDeputy", description = "代理人 / who acts for an official")
public record Deputy(
        @Schema(description = "代理人的任职标识 / entry of the deputy") @Column(name = "deputy_id")
        UUID officialId,

        @Schema(description = "账户 / account", examples = "li.na")
        String account,

        @Schema(description = "姓名 / name", examples = "李娜") String name,

        @Schema(description = "首日 / first day", examples = "2026-10-01") @Column(name = "from_day")
        LocalDate from,

        @Schema(description = "末日（含当日） / last day, included", examples = "2026-10-08") @Column(name = "until_day")
        LocalDate until) {

    boolean actsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean meets(Deputy other) {
        return !until.isBefore(other.from) && !other.until.isBefore(from);
    }
}
