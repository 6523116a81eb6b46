package worksafe.gateway.pages;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import worksafe.gateway.answer.ContentPolicy;
import worksafe.gateway.answer.PublishedDocument;
import worksafe.platform.http.Problems;

/** Writes pages: those that others may keep with a tag, all others once. Each says that it needs nothing but its style. */
@ApplicationScoped
class PageWriter {

    private static final Logger LOG = Logger.getLogger(PageWriter.class);
    private static final String HTML = "text/html; charset=UTF-8";
    private static final String POLICY = ContentPolicy.withForms("default-src 'none'; style-src 'self'");
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final int TOO_MANY = 429;
    private static final String LATER_SECONDS = "30";

    private final Problems problems;
    private final PageTexts texts;
    private final Templates templates = new Templates();

    PageWriter(Problems problems) {
        this.problems = problems;
        this.texts = new PageTexts(problems.messages());
    }

    PageTexts texts() {
        return texts;
    }

    /** A page that is the same for everybody until what it shows changes. */
    void keepable(PageRequest page, String template, String title, Map<String, ?> data) {
        if (isOver(page)) {
            return;
        }
        var html = html(page, template, title, data);
        guard(page.context().response());
        PublishedDocument.of(HTML, html.getBytes(StandardCharsets.UTF_8)).hand(page.context(), problems);
    }

    /** A page for this reader and this time. */
    void once(PageRequest page, int status, String template, String title, Map<String, ?> data) {
        if (isOver(page)) {
            return;
        }
        var body = Buffer.buffer(html(page, template, title, data));
        var response = page.context().response();
        guard(response);
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
        if (status == UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, LATER_SECONDS);
        }
        var isHead = page.context().request().method().equals(HttpMethod.HEAD);
        var unused = isHead ? response.end() : response.end(body);
    }

    /** Says something in a sentence or two. */
    void say(PageRequest page, int status, String title, String text) {
        once(page, status, "message", title, Map.of("text", text));
    }

    void notFound(PageRequest page) {
        say(page, NOT_FOUND, page.text("not-found.title"), page.text("not-found.about"));
    }

    /** No service answers; the same page may be there again soon. */
    void away(PageRequest page) {
        say(page, UNAVAILABLE, page.text("away.title"), page.text("away.about"));
    }

    /** A service refuses, in words of its own. */
    void refused(PageRequest page, ServiceAnswer.Refusal refused) {
        if (refused.status() == NOT_FOUND) {
            notFound(page);
            return;
        }
        if (refused.status() == TOO_MANY) {
            page.context().response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refused.retrySeconds()));
        }
        var title = refused.title().isEmpty() ? page.text("refused.title") : refused.title();
        say(page, refused.status(), title, refused.detail());
    }

    /** Goes on with what was asked; what a service says that makes no sense is as if it had said nothing. */
    <T> void when(PageRequest page, Future<T> asked, Consumer<T> next) {
        var unused = asked.onComplete(done -> {
            try {
                if (done.succeeded()) {
                    next.accept(done.result());
                } else {
                    failed(page, done.cause());
                }
            } catch (RuntimeException nonsense) {
                failed(page, nonsense);
            }
        });
    }

    private void failed(PageRequest page, Throwable failure) {
        LOG.warnf(failure, "%s cannot be written", page.context().request().path());
        away(page);
    }

    private String html(PageRequest page, String template, String title, Map<String, ?> data) {
        var all = new HashMap<String, Object>(data);
        all.put("frame", page.frame(title));
        all.put("t", texts.ofTemplates(page.language()));
        return templates.render(template, all);
    }

    private static boolean isOver(PageRequest page) {
        var response = page.context().response();
        return response.ended() || response.closed() || response.headWritten();
    }

    /** What is answered, a page or its style sheet, needs nothing but its style. */
    static void guard(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", POLICY);
    }
}
