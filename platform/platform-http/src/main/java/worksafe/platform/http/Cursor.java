package worksafe.platform.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A place in a list, opaque to clients: the sort it belongs to and the sort values of the last row seen. It holds no
 * secret and grants nothing; a forged one only moves the start within the caller's own scope.
 */
public record Cursor(String sort, List<String> values) {

    public Cursor {
        values = List.copyOf(values);
    }

    /** As clients hand it back. */
    public String text() {
        return encode(sort, values);
    }

    static String encode(String sort, List<?> values) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(sort);
            out.writeByte(values.size());
            for (var value : values) {
                out.writeUTF(String.valueOf(value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    static Cursor decode(String text, String sort) {
        try (var in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            var written = in.readUTF();
            var values = new ArrayList<String>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                values.add(in.readUTF());
            }
            if (!written.equals(sort) || in.read() >= 0 || values.stream().anyMatch(v -> v.indexOf('\0') >= 0)) {
                throw new RequestProblem(HttpProblem.INVALID_CURSOR);
            }
            return new Cursor(written, values);
        } catch (IOException | IllegalArgumentException e) {
            throw new RequestProblem(HttpProblem.INVALID_CURSOR);
        }
    }

    /** A value of the cursor, read as what the sort column is ({@link Dates} where it is a date); a cursor that does not fit is the client's error. */
    public <T> T value(int index, java.util.function.Function<String, T> reader) {
        try {
            return reader.apply(values.get(index));
        } catch (RuntimeException notOurs) {
            throw new RequestProblem(HttpProblem.INVALID_CURSOR);
        }
    }
}
