package worksafe.platform.files.upload;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;

/**
 * A body that carries a file: the file itself, or the form of a browser with the file in it. Nothing of it is kept in
 * memory.
 *
 * @param boundary between the parts of a form; absent when the body is the file
 */
public record Upload(InputStream body, @Nullable String boundary) {

    /** How much may come without being part of anything: preambles and headers are kept in memory. */
    private static final int MOST_BETWEEN = 65_536;

    private static final Pattern NAME =
            Pattern.compile("filename=\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.CASE_INSENSITIVE);

    /** @throws RequestProblem 400 for a form without a boundary */
    public static Upload of(InputStream body, @Nullable MediaType type) {
        if (type == null || !type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            return new Upload(body, null);
        }
        var boundary = type.getParameters().get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > 200) {
            throw new RequestProblem(HttpProblem.MALFORMED_BODY);
        }
        return new Upload(body, boundary);
    }

    /** Takes the bytes of the file. */
    @FunctionalInterface
    public interface Sink {
        void take(byte[] bytes, int length) throws IOException;
    }

    /** The bytes of the file, for one that is small. */
    public byte[] bytes() throws IOException {
        var file = new ByteArrayOutputStream();
        writeTo((bytes, length) -> file.write(bytes, 0, length));
        return file.toByteArray();
    }

    /** Gives the bytes of the file to the sink, one buffer after the other. */
    public void writeTo(Sink sink) throws IOException {
        var unused = writeNamed(sink);
    }

    /** As {@link #writeTo}, and tells how a form calls the file. */
    public @Nullable String writeNamed(Sink sink) throws IOException {
        var buffer = new byte[boundary == null ? 65_536 : 8_192];
        if (boundary == null) {
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                sink.take(buffer, read);
            }
            return null;
        }
        var form = new Form(sink);
        var parser = MultipartParser.beginParse(form, boundary.getBytes(StandardCharsets.US_ASCII), "UTF-8");
        for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            form.between += read;
            parser.parse(ByteBuffer.wrap(buffer, 0, read));
            if (form.between > MOST_BETWEEN) {
                throw new RequestProblem(HttpProblem.MALFORMED_BODY);
            }
        }
        if (!parser.isComplete()) {
            throw new RequestProblem(HttpProblem.MALFORMED_BODY);
        }
        return form.name;
    }

    /** The first file of a form; what else it has is passed over. */
    private static final class Form implements MultipartParser.PartHandler {

        private final Sink sink;
        private boolean found;
        private boolean taking;
        private @Nullable String name;
        private int between;

        Form(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void beginPart(CaseInsensitiveMap<String> headers) {
            var disposition = headers.getFirst("Content-Disposition");
            taking = !found
                    && disposition != null
                    && disposition.toLowerCase(Locale.ROOT).contains("filename");
            found |= taking;
            if (taking && NAME.matcher(disposition) instanceof Matcher named && named.find()) {
                name = named.group(1).replaceAll("\\\\(.)", "$1");
            }
        }

        @Override
        public void data(ByteBuffer data) throws IOException {
            between = 0;
            if (taking) {
                var bytes = new byte[data.remaining()];
                data.get(bytes);
                sink.take(bytes, bytes.length);
            }
        }

        @Override
        public void endPart() {
            taking = false;
        }
    }
}
