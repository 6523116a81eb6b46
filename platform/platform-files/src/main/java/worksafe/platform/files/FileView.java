package worksafe.platform.files;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.EntityTag;
import worksafe.platform.http.Versioned;

/** What is told of a file. */
@Schema(name = "StoredFile", description = "文件 / a file")
public record FileView(
        @Schema(description = "文件标识 / id of the file", examples = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21")
        UUID id,

        @Schema(description = "文件名 / its name", examples = "泵房整改后.jpg")
        String name,

        @Schema(description = "内容类型，按内容判定 / its media type, told by its content", examples = "image/jpeg")
        String type,

        @Schema(description = "字节数 / its length in bytes", examples = "483120")
        long size,

        @Schema(
                description = "所存内容的 SHA-256；图片已去除位置等信息，与上传的不同 / SHA-256 of what is kept; a picture is"
                        + " kept without position and device, so it is not that of what came",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(
                description = "上传内容的 SHA-256 / SHA-256 of what came",
                examples = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")
        String receivedSha256,

        @Schema(
                description = "UPLOADED 尚未关联，ATTACHED 已关联 / attached to nothing yet, or attached",
                examples = "ATTACHED")
        FileState state,

        @Schema(
                description = "所属步骤在经过中的序号，自 0 起 / to which step of the timeline it belongs, counted from 0",
                examples = "2")
        @Nullable
        Integer step,

        @Schema(description = "上传账户 / who uploaded it", examples = "inspector-0007")
        String uploadedBy,

        @Schema(description = "上传者姓名 / by name", examples = "李检查")
        String uploadedByName,

        @Schema(description = "上传时刻 / when", examples = "2026-03-28T15:32:10+08:00")
        Instant uploadedAt,

        @Schema(description = "图片宽度，像素 / width of a picture in pixels", examples = "4032") @Nullable
        Integer width,

        @Schema(description = "图片高度，像素 / height of a picture in pixels", examples = "3024") @Nullable
        Integer height,

        @Schema(
                description = "拍摄时刻，据相机记录 / when a photo was taken, as its camera says",
                examples = "2026-03-28T15:30:00+08:00")
        @Nullable
        Instant takenAt,

        @Schema(description = "拍摄位置，据相机记录 / where, as its camera says") @Nullable
        PhotoPosition position,

        @Schema(
                description = "内容地址，相对于服务根 / where its content is, from the root of the service",
                examples = "files/0198f3a1-2b44-7d10-8a6e-51c0de4b7a21/content")
        String content,

        @Schema(
                description = "缩略图地址，仅图片有 / where its thumbnail is; pictures only",
                examples = "files/0198f3a1-2b44-7d10-8a6e-51c0de4b7a21/thumbnail")
        @Nullable
        String thumbnail)
        implements Versioned {

    /** The life of a file: it waits, or it belongs to something. */
    @Schema(name = "FileState")
    public enum FileState {
        /** Its uploader's alone, until it is attached or swept. */
        UPLOADED,
        /** Belongs to a row, and stays with it. */
        ATTACHED
    }

    /** A point on the earth, in degrees of WGS 84. */
    @Schema(name = "PhotoPosition", description = "WGS 84 坐标，度 / a point in degrees of WGS 84")
    public record PhotoPosition(
            @Schema(description = "纬度 / latitude", examples = "31.9112")
            double latitude,

            @Schema(description = "经度 / longitude", examples = "120.2853")
            double longitude) {}

    /** A file never changes but once, when it is attached. */
    @Override
    public long revision() {
        return state == FileState.UPLOADED ? 1 : 2;
    }

    @Override
    public EntityTag tag() {
        return EntityTag.of(revision());
    }
}
