package worksafe.platform.files;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.EntityTag;
import worksafe.platform.http.Versioned;

/** How far an upload in pieces has come. Its tag is how much has arrived, so that a HEAD tells it. */
@Schema(name = "FileUploadProgress", description = "分段上传的进度 / how far an upload in pieces has come")
public record UploadView(
        @Schema(
                description = "上传标识，完成后即文件标识 / its id, and that of the file afterwards",
                examples = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21")
        UUID id,

        @Schema(description = "文件名 / name of the file", examples = "泵房整改后.jpg")
        String name,

        @Schema(description = "总字节数 / its length in bytes", examples = "483120")
        long size,

        @Schema(
                description = "已收到的字节数，下一段从此开始 / how many bytes have arrived; the next piece begins here",
                examples = "262144")
        long received,

        @Schema(description = "是否已完成 / whether it is a file by now", examples = "false")
        boolean finished,

        @Schema(
                description = "过此时刻不再续传即清除；完成后不返回 / when it is swept unless it goes on; absent once finished",
                examples = "2026-04-04T15:32:10+08:00")
        @Nullable
        Instant expiresAt)
        implements Versioned {

    @Override
    public long revision() {
        return received;
    }

    @Override
    public EntityTag tag() {
        return EntityTag.quoted(Long.toString(received));
    }
}
