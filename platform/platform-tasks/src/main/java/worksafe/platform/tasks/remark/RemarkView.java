package worksafe.platform.tasks.remark;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;

/** A remark as people see it. */
@Schema(name = "Remark", description = "备注 / remark")
record RemarkView(
        UUID id,

        @Schema(description = "修订号；为 3 时 ETag 为 \"v3\" / revision; where it is 3, the ETag is \"v3\"", examples = "1")
        long revision,

        @Schema(description = "对象类型 / kind of subject", examples = "danger")
        String subjectType,

        UUID subjectId,

        @Schema(description = "可见范围 / who reads it", examples = "AUTHORITY")
        RemarkAudience audience,

        @Schema(description = "内容，已撤回的不返回 / text; absent once it was withdrawn", examples = "已联系企业负责人，约定周五上门复查")
        @Nullable
        String text,

        @Schema(description = "提及的账户 / accounts that it mentions", examples = "[\"li.na\"]")
        List<String> mentions,

        @Schema(description = "书写时间 / when it was written") Instant writtenAt,

        @Schema(description = "书写人账户 / account of its author", examples = "zhang.wei")
        String writtenBy,

        @Schema(description = "书写人 / name of its author", examples = "张伟")
        String author,

        @Schema(description = "最近更正时间，未更正的不返回 / when it was last corrected; absent where it was not") @Nullable
        Instant correctedAt,

        @Schema(description = "更正前的内容，先后为序 / what it said before, in order")
        List<Remark.Former> former,

        @Schema(description = "撤回时间，未撤回的不返回 / when it was withdrawn; absent where it was not") @Nullable
        Instant withdrawnAt,

        @Schema(description = "撤回原因 / why", examples = "写错对象") @Nullable
        String withdrawal,

        @Schema(description = "本人现可进行的操作 / what the caller may do now")
        Set<RemarkAction> allowedActions)
        implements Versioned {}
