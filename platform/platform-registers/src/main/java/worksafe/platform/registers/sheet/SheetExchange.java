package worksafe.platform.registers.sheet;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.platform.files.upload.Upload;
import worksafe.platform.http.Problems;

/** What a resource that brings tables in does with every one of them: the template out, the file in, and back what became of it. */
@ApplicationScoped
public class SheetExchange {

    private final Problems problems;

    SheetExchange(Problems problems) {
        this.problems = problems;
    }

    /** The header of a file that can be sent. */
    public Response template(@Nullable FileForm asked, HttpHeaders headers, String name, List<SheetColumn> columns)
            throws IOException {
        var form = FileForm.of(asked, headers);
        var file = new ByteArrayOutputStream();
        var table = form.table(file, "template");
        table.write(columns.stream().map(SheetColumn::name).toList());
        table.finish();
        return form.answer(file.toByteArray(), name);
    }

    /**
     * The sheet that a body is, or has in its form.
     *
     * @throws worksafe.platform.http.RequestProblem 400 for what is no such file, 413 for one that is too long
     */
    public Sheet read(byte[] body, HttpHeaders headers, List<SheetColumn> columns) throws IOException {
        return Sheet.read(
                Upload.of(new ByteArrayInputStream(body), headers.getMediaType())
                        .bytes(),
                columns);
    }

    /** What became of all lines, in the language of the request. */
    public <F extends Enum<F>> SheetAnswer<F> answer(Sheet sheet, List<SheetOutcome<F>> done, RoutingContext request) {
        return new SheetAnswer<>(sheet, done, done, problems, Problems.Origin.of(request));
    }
}
