package worksafe.inspections.keylist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.PlaceCode;

/** An entry of the key list as a line of a list. */
@Schema(description = "重点监管名单列表项 / an entry of the key list as a line of a list")
public record KeyEntrySummary(
        UUID id,

        @Schema(description = "名单编号 / number, for people", examples = "ZD320281-2026-000001")
        String number,

        @Schema(description = "机构所在区划 / place of the authority", examples = "320281000000") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "重点对象类别 / what is watched") KeySubjectKind subjectKind,

        @Schema(description = "重点对象名称 / name of what is watched", examples = "江阴市澄江化工有限公司")
        String title,

        @Schema(
                description = "企业标识；不是企业的不返回 / the enterprise; absent where it is none",
                examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID subjectEnterpriseId,

        @Schema(description = "行业类别；不是行业的不返回 / the trade; absent where it is none", examples = "HAZARDOUS_CHEMICALS")
        @Nullable
        Trade trade,

        KeyEntryStatus status,

        @Schema(
                description = "须复核日；未列入的不返回 / day by which it is looked at again; absent before",
                examples = "2027-11-30")
        @Nullable
        LocalDate dueDate,

        @Schema(description = "逾期起始时刻，未逾期不返回 / since when it is overdue; absent while it is not") @Nullable
        Instant overdueSince,

        @Schema(description = "提出时刻 / when it was proposed") Instant proposedAt) {

    static KeyEntrySummary of(KeyEntry entry) {
        var about = entry.about();
        return new KeyEntrySummary(
                entry.id(),
                entry.number(),
                entry.region().toString(),
                entry.sector(),
                about.kind(),
                about.title(),
                about.enterpriseId(),
                about.trade(),
                entry.status(),
                entry.dueDate(),
                entry.overdueSince(),
                entry.proposedAt());
    }
}
