package worksafe.registry.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** An entry of the responsibility system as a line of a list. */
@Schema(description = "岗位安全生产责任列表项 / an entry of the responsibility system as a line of a list")
public record ResponsibilitySummary(
        UUID id,
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "岗位名称 / name of the post", examples = "合成操作工")
        String postName,

        @Schema(description = "部门、车间、班组；属全企业的为空 / unit; empty where it is the whole enterprise", examples = "合成车间")
        String unit,

        @Schema(description = "管理层级 / level", examples = "POST")
        ResponsibilityLevel level,

        @Schema(description = "责任人 / who holds the post", examples = "王建国")
        String holderName,

        ResponsibilityStatus status,

        @Schema(description = "责任起始日 / first day", examples = "2026-03-01") @Projected("fromDay")
        LocalDate from,

        @Schema(description = "登记时刻 / when it was entered", examples = "2026-03-01T09:00:00+08:00")
        Instant enteredAt,

        @Schema(
                description = "责任范围是否与过多岗位雷同 / whether its scope is the same in more posts than allowed",
                examples = "false")
        boolean identicalScope,

        @Schema(
                description = "责任范围照抄的条款，没有的不返回 / the clause that a scope merely repeats; absent where none does",
                examples = "《中华人民共和国安全生产法》（2021年修正）第二十一条第（七）项")
        @Nullable
        String templateClause,

        @Schema(description = "上一级岗位是否缺失或不再有效 / whether no entry in force stands above it", examples = "false")
        boolean unchained,

        @Schema(description = "空缺起始日，未空缺过的不返回 / vacant since; absent where it never was", examples = "2026-08-31")
        @Nullable
        LocalDate vacantSince,

        @Schema(description = "补缺期限（含当日），未空缺过的不返回 / somebody is to be named until that day", examples = "2026-08-31")
        @Nullable
        LocalDate dueDate,

        @Schema(description = "补缺逾期起始时刻，未逾期不返回 / since when that is overdue; absent while it is not") @Nullable
        Instant overdueSince,

        @Schema(description = "最近一次考核日，未考核不返回 / last assessed on; absent while it was not", examples = "2026-12-25")
        @Nullable
        LocalDate assessedOn,

        @Schema(description = "最近一次考核结果 / what that came to", examples = "QUALIFIED") @Nullable
        ResponsibilityResult result) {

    static ResponsibilitySummary of(ResponsibilityEntry entry) {
        return new ResponsibilitySummary(
                entry.id(),
                entry.enterpriseId(),
                entry.enterpriseName(),
                entry.region().toString(),
                entry.sector(),
                entry.post().name(),
                entry.post().unit(),
                entry.level(),
                entry.holder().name(),
                entry.status(),
                entry.fromDay(),
                entry.enteredAt(),
                entry.identicalScope(),
                entry.templateClause(),
                entry.unchained(),
                entry.vacantSince(),
                entry.dueDate(),
                entry.overdueSince(),
                entry.assessedOn(),
                entry.result());
    }
}
