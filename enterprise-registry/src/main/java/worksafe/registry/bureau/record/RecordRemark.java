package worksafe.registry.bureau.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A flag, of a field where it is about one. */
@Schema(name = "BureauRecordRemark", description = "标记及其所涉字段 / a flag and the field that it is about")
public record RecordRemark(
        RecordFlag flag,

        @Schema(description = "所涉字段；不涉及某一字段的不返回 / the field; absent where it is about none", examples = "insured")
        @Nullable
        String field) {

    /** A flag of the whole record. */
    public static RecordRemark of(RecordFlag flag) {
        return new RecordRemark(flag, null);
    }

    /** As the table keeps it. */
    public String kept() {
        return field == null ? flag.name() : flag.name() + ":" + field;
    }

    /** As {@link #kept} wrote it. */
    public static RecordRemark read(String kept) {
        var colon = kept.indexOf(':');
        return colon < 0
                ? of(RecordFlag.valueOf(kept))
                : new RecordRemark(RecordFlag.valueOf(kept.substring(0, colon)), kept.substring(colon + 1));
    }
}
