package worksafe.inspections.srd;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Bundles from and to memory. */
final class Bundles {

    private Bundles() {}

    static byte[] bytes(Bundle bundle) {
        try {
            var out = new ByteArrayOutputStream();
            bundle.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Bundle bundle) {
        return new String(bytes(bundle), StandardCharsets.UTF_8);
    }

    static Bundle read(byte[] bytes) {
        try {
            return Bundle.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
