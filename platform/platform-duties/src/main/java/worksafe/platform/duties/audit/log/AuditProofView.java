package worksafe.platform.duties.audit.log;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an audit entry is in the log: from the hash of its leaf and these hashes the signed root follows. */
@Schema(name = "AuditProof", description = "审计记录的包含证明 / proof that an audit entry is in the log")
record AuditProofView(
        @Schema(description = "审计记录标识 / id of the audit entry")
        UUID entryId,

        @Schema(description = "在日志中的序号，从 0 起 / its number in the log, from 0", examples = "70")
        long index,

        @Schema(
                description = "自下而上的哈希，base64（RFC 6962 第 2.1.1 节） / hashes from below, base64 (RFC 6962, 2.1.1)",
                examples = "[\"bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\"]")
        List<String> proof,

        @Schema(
                description = "已签名的检查点（C2SP tlog-checkpoint） / the signed checkpoint (C2SP tlog-checkpoint)",
                examples = "worksafe.local/hazards\n71\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n")
        String checkpoint) {}
