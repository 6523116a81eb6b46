package worksafe.platform.registers.kind;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;
import worksafe.platform.registers.kind.RegisterKinds.Compiled;
import worksafe.platform.registers.kind.RegisterKinds.Installed;

/** A kind of register. */
@Schema(name = "RegisterKind", description = "台账种类 / kind of register")
record RegisterKindView(
        @Schema(examples = "town-enterprise-basics") String code,
        long version,

        @Schema(description = "适用地域，全国为 000000000000 / where it holds", examples = "320281000000") @PlaceCode
        String place,

        @Schema(description = "种类文件 / the document that defines it", type = SchemaType.OBJECT)
        JsonNode document,

        @Schema(description = "条目内容的 JSON Schema / JSON Schema of an entry", type = SchemaType.OBJECT) @Nullable
        JsonNode schema,

        @Schema(description = "停用日 / the first day on which nothing is recorded any more") @Nullable
        LocalDate retiredFrom)
        implements Versioned {

    @Override
    public String id() {
        return code;
    }

    @Override
    public long revision() {
        return version;
    }

    static RegisterKindView of(Compiled compiled) {
        var installed = compiled.installed();
        var retired = installed.retiredFrom() == null ? compiled.kind().retired() : installed.retiredFrom();
        return new RegisterKindView(
                installed.code(),
                installed.version(),
                installed.place().toString(),
                installed.document(),
                EntrySchema.of(compiled.kind()),
                retired);
    }

    /** A version as it was; one of an earlier form brings its schema along in its document. */
    static RegisterKindView asItWas(Installed installed) {
        return new RegisterKindView(
                installed.code(),
                installed.version(),
                installed.place().toString(),
                installed.document(),
                installed.document().get("schema"),
                null);
    }
}
