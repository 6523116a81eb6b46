package worksafe.platform.files.store;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import worksafe.platform.files.store.FileStore.Stretch;

/** Sends a stretch of a file; the event loop does it as the reader takes it, and no thread waits for a slow one. */
@Provider
public final class StretchWriter implements ServerMessageBodyWriter<Stretch> {

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Stretch.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Stretch.class;
    }

    @Override
    public void writeResponse(Stretch stretch, Type genericType, ServerRequestContext context) {
        context.serverResponse().sendFile(stretch.path().toString(), stretch.from(), stretch.length());
    }

    @Override
    public void writeTo(
            Stretch stretch,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        try (var in = Files.newInputStream(stretch.path())) {
            in.skipNBytes(stretch.from());
            out.write(in.readNBytes(Math.toIntExact(stretch.length())));
        }
    }
}
