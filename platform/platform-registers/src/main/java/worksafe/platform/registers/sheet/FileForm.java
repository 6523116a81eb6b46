package worksafe.platform.registers.sheet;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.export.Table;

/** The forms that files are given out in. */
@Schema(type = SchemaType.STRING)
public enum FileForm {
    csv(FileForm.CSV + "; charset=UTF-8"),
    xlsx(FileForm.XLSX);

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** An object on each line; taken in by some verbs, and never given out. */
    public static final String JSON_LINES = "application/x-ndjson";

    /** What is said of the parameter that asks for one. */
    public static final String ASKED = "文件格式，缺省依 Accept / form of the file, by default the one accepted";

    private final String mediaType;

    FileForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The form that was asked for, in so many words or by the media types that the client takes. */
    public static FileForm of(@Nullable FileForm asked, HttpHeaders headers) {
        if (asked != null) {
            return asked;
        }
        return headers.getAcceptableMediaTypes().stream()
                        .findFirst()
                        .filter(first -> !first.isWildcardType() && first.isCompatible(MediaType.valueOf(XLSX)))
                        .isPresent()
                ? xlsx
                : csv;
    }

    /** As {@link #of}, null for whoever asked for no file and takes another answer first. */
    public static @Nullable FileForm wanted(@Nullable FileForm asked, HttpHeaders headers) {
        var first = headers.getAcceptableMediaTypes().getFirst();
        var wanted = first.getType() + "/" + first.getSubtype();
        return asked != null || wanted.equalsIgnoreCase(CSV) || wanted.equalsIgnoreCase(XLSX)
                ? of(asked, headers)
                : null;
    }

    /** A table of this form, whose sheet is called so. */
    public Table table(OutputStream out, String sheet) throws IOException {
        return this == csv ? Table.csv(out) : Table.xlsx(out, sheet);
    }

    /** The answer that has such a file. */
    public Response answer(Object body, String name) {
        return Response.ok(body)
                .type(mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + name() + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
