package worksafe.platform.service;

import jakarta.ws.rs.core.HttpHeaders;
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
import worksafe.platform.service.SpooledAnswers.Spooled;

/** Sends an answer from its file; the event loop does it as the reader takes it. */
@Provider
public final class SpooledWriter implements ServerMessageBodyWriter<Spooled> {

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Spooled.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Spooled.class;
    }

    @Override
    public void writeResponse(Spooled answer, Type genericType, ServerRequestContext context) {
        var response = context.serverResponse();
        response.setResponseHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(answer.bytes()));
        response.sendFile(answer.path().toString(), 0, answer.bytes());
    }

    @Override
    public void writeTo(
            Spooled answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Files.copy(answer.path(), out);
    }
}
