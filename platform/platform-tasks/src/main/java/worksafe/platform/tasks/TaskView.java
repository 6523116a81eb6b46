package worksafe.platform.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Role;
import worksafe.platform.http.Versioned;

/** What waits for somebody, as people see it. */
@Schema(name = "Task", description = "待办 / what waits for a person")
public record TaskView(
        UUID id,

        @Schema(description = "修订号；为 3 时 ETag 为 \"v3\" / revision; where it is 3, the ETag is \"v3\"", examples = "1")
        long revision,

        @Schema(description = "待办种类代码，见代码表 task-kind / code of its kind", examples = "mention")
        String kind,

        @Schema(description = "待办事项 / what is to be done", examples = "备注中提及我")
        String what,

        @Schema(description = "事由 / what it is about, on one line", examples = "YH320281-2026-000123 可燃气体报警器失效")
        String title,

        @Schema(description = "对象类型 / kind of its subject", examples = "danger")
        String subjectType,

        UUID subjectId,

        @Schema(description = "所涉企业，不涉及的不返回 / enterprise that is concerned; absent where none is") @Nullable
        UUID enterpriseId,

        @Schema(description = "企业名称 / its name", examples = "江阴市某某化工有限公司") @Nullable
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        @Nullable Sector sector,

        @Schema(description = "应由何种角色办理 / role whose it is", examples = "INSPECTOR")
        Role role,

        @Schema(
                description = "承办人账户，尚待领取的不返回 / account that it waits for; absent until somebody of the role takes it",
                examples = "li.na")
        @Nullable
        String assignee,

        @Schema(description = "办理期限（含当日），无期限的不返回 / last day; absent where nothing is due", examples = "2026-04-11")
        @Nullable
        LocalDate dueDate,

        @Schema(description = "是否已过期限 / whether its day has passed")
        boolean overdue,

        @Schema(description = "产生时间 / since when it waits") Instant openedAt,

        @Schema(description = "由何操作产生 / verb that made it wait", examples = "danger-rectified")
        String openedBy,

        @Schema(description = "办结时间，未办结不返回 / when it was done; absent until then") @Nullable
        Instant doneAt,

        @Schema(description = "办结人账户 / account that did it", examples = "li.na") @Nullable
        String doneBy,

        @Schema(description = "由何操作办结 / verb that ended it", examples = "acknowledged") @Nullable
        String doneHow,

        @Schema(description = "本人现可进行的操作 / what the caller may do now")
        Set<TaskAction> allowedActions)
        implements Versioned {}
