package worksafe.registry.blacklist.sanction;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a department recorded of a field, never changed: what it records later of the same field takes its place.
 *
 * @param department which department, by the name that it bears
 * @param basis the law or paper by which it does so, with its clause
 * @param until the last day; not beyond the entry's own
 * @param recordedBy the account
 */
@Embeddable
@Schema(description = "一个部门对一个领域的惩戒记录 / what a department recorded of a field")
public record RecordedSanction(
        @Enumerated(EnumType.STRING) SanctionField field,
        @Enumerated(EnumType.STRING) SanctionDegree degree,

        @Schema(description = "实施惩戒的部门 / the department", examples = "江阴市财政局")
        String department,

        @Schema(
                description = "实施依据：文件及条款 / the document and clause by which it does so",
                examples = "政府采购法第二十二条第一款第（五）项")
        String basis,

        @Schema(description = "首日 / first day", examples = "2026-05-01")
        LocalDate validFrom,

        @Schema(description = "末日（含） / last day", examples = "2029-04-30")
        LocalDate until,

        @Schema(description = "记录时刻 / when it was recorded", examples = "2026-05-01T09:00:00+08:00")
        Instant recordedAt,

        @Schema(description = "记录账户 / the account that recorded it", examples = "cao.li")
        String recordedBy) {

    boolean isInForceOn(LocalDate day) {
        return degree != SanctionDegree.NONE && !validFrom.isAfter(day) && !until.isBefore(day);
    }
}
