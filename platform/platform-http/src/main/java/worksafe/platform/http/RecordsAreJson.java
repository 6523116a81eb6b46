package worksafe.platform.http;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Locale;

/**
 * Refuses a body in another form than JSON where a record is read: to plain text Quarkus would offer the constructor of
 * any record with a single text.
 */
@Provider
public class RecordsAreJson implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType().isRecord() && !isJson(context.getMediaType())) {
            throw new NotSupportedException();
        }
        return context.proceed();
    }

    private static boolean isJson(MediaType type) {
        var subtype = type.getSubtype();
        return type.getType().equalsIgnoreCase("application")
                && (subtype.equalsIgnoreCase("json")
                        || subtype.toLowerCase(Locale.ROOT).endsWith("+json"));
    }
}
