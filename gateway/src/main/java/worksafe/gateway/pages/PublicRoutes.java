package worksafe.gateway.pages;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import worksafe.gateway.answer.PublishedDocument;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.Problem;
import worksafe.platform.http.Problems;

/** Leads readers to their page. The gate has counted the request and let no other method in. */
@ApplicationScoped
class PublicRoutes {

    /** The index of the public pages. */
    static final String HOME = "/public";

    private static final Logger LOG = Logger.getLogger(PublicRoutes.class);
    private static final String STYLE = "/public/style.css";
    private static final int ITEM = 2;

    private final ListPages lists;
    private final CheckPages checks;
    private final TipOffDesk desk;
    private final ErrorPages errors;
    private final PageWriter writer;
    private final Problems problems;
    private final PublishedDocument style;

    PublicRoutes(
            ListPages lists,
            CheckPages checks,
            TipOffDesk desk,
            ErrorPages errors,
            PageWriter writer,
            Problems problems) {
        this.lists = lists;
        this.checks = checks;
        this.desk = desk;
        this.errors = errors;
        this.writer = writer;
        this.problems = problems;
        this.style = style();
    }

    void mount(@Observes Router router) {
        router.route(HOME).order(0).handler(context -> page(context, this::below));
        router.route(HOME + "/*").order(0).handler(context -> page(context, this::below));
        router.route(ErrorPages.ALL).order(0).handler(context -> page(context, this::error));
        router.route(ErrorPages.ALL + "/*").order(0).handler(context -> page(context, this::error));
    }

    private void page(RoutingContext context, Consumer<PageVisit> page) {
        try {
            page.accept(PageVisit.of(context, writer.texts()));
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "%s cannot be written", context.request().path());
            problems.write(context, HttpProblem.INTERNAL_ERROR);
        }
    }

    private void style(RoutingContext context) {
        PageWriter.guard(context.response());
        style.hand(context, problems);
    }

    private void index(PageVisit visit) {
        var desks = new ArrayList<PageLink>();
        if (desk.isOpen()) {
            desks.add(link(visit, TipOffDesk.TELL, "tip-off"));
            desks.add(link(visit, TipOffDesk.ASK, "tip-off-status"));
        }
        var tools = new ArrayList<>(checks.links(visit));
        tools.add(new PageLink("/verify-draw", visit.text("verify-draw.title"), visit.text("verify-draw.about")));
        tools.add(link(visit, ErrorPages.ALL, "errors"));
        writer.keepable(
                visit,
                "index",
                visit.text("index.title"),
                Map.of(
                        "about",
                        visit.text("index.about"),
                        "lists",
                        lists.links(visit),
                        "desks",
                        desks,
                        "tools",
                        tools));
    }

    private static PageLink link(PageVisit visit, String path, String name) {
        return new PageLink(visit.href(path, Map.of()), visit.text(name + ".title"), visit.text(name + ".about"));
    }

    private void below(PageVisit visit) {
        var path = visit.context().request().path();
        switch (path) {
            case HOME -> index(visit);
            case STYLE -> style(visit.context());
            case TipOffDesk.TELL -> desk.tell(visit);
            case TipOffDesk.ASK -> desk.ask(visit);
            case CheckPages.PERMIT -> checks.permit(visit);
            case CheckPages.PAPER -> checks.paper(visit);
            default -> ofTable(visit, path.substring(HOME.length() + 1));
        }
    }

    private void ofTable(PageVisit visit, String steps) {
        var step = steps.split("/", -1);
        if (step.length == 1) {
            lists.list(visit, step[0]);
        } else if (step.length == ITEM) {
            lists.item(visit, step[0], step[1]);
        } else {
            writer.notFound(visit);
        }
    }

    private void error(PageVisit visit) {
        var path = visit.context().request().path();
        if (path.equals(ErrorPages.ALL)) {
            errors.all(visit);
        } else {
            errors.one(visit, path.substring(Problem.TYPES.length()));
        }
    }

    private static PublishedDocument style() {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var stream = Objects.requireNonNull(loader.getResourceAsStream("public-pages/style.css"))) {
            return PublishedDocument.of("text/css; charset=UTF-8", stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
