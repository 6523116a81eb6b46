package worksafe.inspections.accident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentTerms.AccidentKind;
import worksafe.inspections.accident.AccidentTerms.AccidentSource;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** An accident as a line of a list. */
@Schema(description = "事故列表项 / an accident as a line of a list")
public record AccidentSummary(
        UUID id,

        @Schema(description = "事故编号 / number, for people", examples = "SG320281-2026-000003")
        String number,

        @Schema(description = "企业标识；事故单位未登记的不返回 / the enterprise; absent where the unit is not registered") @Nullable
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司") @Nullable
        String enterpriseName,

        @Schema(description = "未登记的事故单位名称 / name of a unit that is not registered", examples = "某个体拆除队")
        @Projected("happened.unitName")
        @Nullable
        String unitName,

        @Schema(description = "事故发生地 / where it happened", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "事故名称 / what it is, in one line", examples = "液氨泄漏中毒事故") @Projected("happened.title")
        String title,

        @Schema(description = "事故类别 / kind") @Projected("happened.kind")
        AccidentKind kind,

        @Schema(description = "发生日 / day on which it happened", examples = "2026-03-12")
        @Projected("happened.occurredOn")
        LocalDate occurredOn,

        @Schema(description = "来源 / how it came to be known") @Projected("happened.source")
        AccidentSource source,

        @Schema(description = "接报时刻 / when the authority was told", examples = "2026-03-12T16:40:00+08:00")
        @Projected("happened.reportedAt")
        Instant reportedAt,

        AccidentStatus status,

        @Schema(description = "是否较大涉险事故 / whether it is a near miss of a larger kind", examples = "false")
        boolean nearMiss,

        @Schema(description = "事故等级；较大涉险事故不返回 / grade; absent of a near miss") @Nullable
        AccidentGrade grade,

        @Schema(description = "死亡人数 / deaths", examples = "1")
        int deaths,

        @Schema(description = "下落不明人数 / missing", examples = "0")
        int missing,

        @Schema(description = "重伤人数，含急性工业中毒 / serious injuries", examples = "2")
        int seriousInjuries,

        @Schema(description = "轻伤人数 / minor injuries", examples = "3")
        int minorInjuries,

        @Schema(description = "直接经济损失，分 / direct economic loss in fen", examples = "180000000")
        long lossFen,

        @Schema(description = "是否瞒报 / whether it was concealed", examples = "false")
        boolean concealed,

        @Schema(description = "是否历史资料 / whether it came in as history", examples = "false")
        boolean historic) {

    static AccidentSummary of(Accident accident) {
        var place = accident.place();
        var happened = accident.happened();
        var toll = accident.toll();
        return new AccidentSummary(
                accident.id(),
                accident.number(),
                place.enterpriseId(),
                place.enterpriseName(),
                happened.unitName(),
                place.region().toString(),
                place.sector(),
                happened.title(),
                happened.kind(),
                happened.occurredOn(),
                happened.source(),
                happened.reportedAt(),
                accident.status(),
                accident.isNearMiss(),
                accident.grade(),
                toll.deaths(),
                toll.missing(),
                toll.seriousInjuries(),
                toll.minorInjuries(),
                accident.lossFen(),
                accident.faults().concealed(),
                accident.isHistoric());
    }
}
