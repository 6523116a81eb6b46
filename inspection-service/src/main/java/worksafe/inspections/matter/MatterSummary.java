package worksafe.inspections.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A matter as a line of a list. */
@Schema(description = "督办事项列表项 / a supervision matter as a line of a list")
public record MatterSummary(
        UUID id,

        @Schema(description = "督办编号 / number, for people", examples = "DC320281-2026-000004")
        String number,

        @Schema(description = "种类 / kind") @Projected("told.kind")
        MatterKind kind,

        @Schema(description = "事由 / why") @Projected("told.cause")
        MatterCause cause,

        @Schema(description = "事项名称 / what it is, in one line", examples = "一般事故多发，约谈镇政府负责人") @Projected("told.title")
        String title,

        @Schema(description = "对象类别 / whom it is addressed to")
        MatterAddressee addressee,

        @Schema(description = "对象名称 / the addressee", examples = "澄江街道办事处")
        String body,

        @Schema(description = "职务；对象不是负责人的不返回 / the post; absent unless an official is addressed", examples = "街道办事处主任")
        @Nullable
        String post,

        @Schema(
                description =
                        "企业标识；送达前和对象不是企业的不返回 / the enterprise; absent before it is served, and where there is none")
        @Nullable
        UUID enterpriseId,

        @Schema(description = "所在地 / place", examples = "320281102000") @PlaceCode
        String region,

        Sector sector,

        MatterStatus status,

        @Schema(
                description = "答复期限（含当日）；未送达的不返回 / day by which it is answered; absent before it is served",
                examples = "2026-04-11")
        @Nullable
        LocalDate dueDate,

        @Schema(description = "逾期起始时刻，未逾期不返回 / since when it is overdue; absent while it is not") @Nullable
        Instant overdueSince,

        Instant openedAt) {

    static MatterSummary of(SupervisionMatter matter) {
        var place = matter.place();
        return new MatterSummary(
                matter.id(),
                matter.number(),
                matter.told().kind(),
                matter.told().cause(),
                matter.told().title(),
                place.addressee(),
                place.body(),
                place.post(),
                matter.enterpriseId(),
                matter.region().toString(),
                place.sector(),
                matter.status(),
                matter.dueDate(),
                matter.overdueSince(),
                matter.openedAt());
    }
}
