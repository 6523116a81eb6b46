package worksafe.registry.credit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** What is held against an enterprise. */
@Schema(name = "EnterpriseViolation", description = "违法信息库中的一件 / what is held against an enterprise")
public record EnterpriseViolation(
        UUID id,
        UUID enterpriseId,

        @Schema(description = "企业现名 / its present name", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102001") @PlaceCode
        String region,

        @Nullable Sector sector,

        @Schema(description = "业务域 / context", examples = "inspections")
        String context,

        @Schema(description = "种类：penalty、accident、order、exposure、danger / kind", examples = "penalty")
        String kind,

        @Schema(description = "对象标识 / what it is", examples = "0198f4a0-cccc-7aaa-8bbb-00000000000c")
        UUID subjectId,

        @Schema(description = "编号；没有的不返回 / number; absent without one", examples = "CF320281-2026-000003") @Nullable
        String number,

        @Schema(description = "名称 / title", examples = "未对可燃气体报警器进行经常性维护、保养和定期检测")
        String title,

        @Schema(description = "状态，按该域的代码 / state, by the code of that context", examples = "SERVED")
        String state,

        @Schema(description = "等级；没有的不返回 / grade; absent without one", examples = "MAJOR") @Nullable
        String grade,

        @Schema(description = "是否逾期 / whether overdue", examples = "false")
        boolean overdue,

        @Schema(description = "是否已了结 / whether it is over", examples = "true")
        boolean closed,

        @Schema(description = "最近变动时刻 / when it last changed", examples = "2026-04-03T10:00:00+08:00")
        Instant occurredAt) {}
