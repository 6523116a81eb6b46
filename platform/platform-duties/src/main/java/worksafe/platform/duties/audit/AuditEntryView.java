package worksafe.platform.duties.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** An audit entry as an auditor sees it; {@code leaf} is the record, the other fields are read from it. */
@Schema(description = "审计记录 / audit entry")
record AuditEntryView(
        UUID id,
        Instant recordedAt,

        @Schema(description = "操作人（令牌主体）或系统任务 / token subject or system task", examples = "zhang.wei")
        String actor,

        @Schema(description = "被代理人，委托执法时 / in whose name") @Nullable
        String onBehalfOf,

        @Schema(description = "角色 / role", examples = "inspector")
        String role,

        @Schema(description = "区划代码 / region", examples = "320281102000") @PlaceCode
        String region,

        @Nullable Sector sector,
        @Nullable UUID enterpriseId,

        @Schema(description = "操作代码 / action", examples = "danger-rectified")
        String action,

        @Schema(description = "对象类型 / kind of object", examples = "danger")
        String objectType,

        @Schema(description = "对象标识 / id of the object") String objectId,

        @Schema(description = "对象修订号 / revision of the object that the act made", examples = "3") @Nullable
        Long objectRevision,

        @Schema(description = "允许或拒绝 / permitted or refused")
        AuditedAct.Decision decision,

        @Schema(description = "原因或用途代码 / reason or purpose", examples = "case-handling") @Nullable
        String reason,

        @Schema(description = "请求追踪号 / trace id of the request") @Nullable
        String requestId,

        @Schema(description = "之前状态的 SHA-256 / hash of the state before") @Nullable
        String before,

        @Schema(description = "之后状态的 SHA-256 / hash of the state after") @Nullable
        String after,

        @Nullable UUID eventId,

        @Schema(description = "叶子原文，规范 JSON / the leaf, canonical JSON")
        String leaf,

        @Schema(description = "SHA-256(0x00 ‖ 叶子原文) / RFC 6962 leaf hash")
        String leafHash) {}
