package worksafe.platform.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import worksafe.platform.http.RequestProblem.Violation;

/**
 * A status by which operations refuse, as documents describe it: in words of both languages, with the headers that go with
 * it, and with the problems that the service really answers as examples.
 */
enum DeclaredRefusal {
    INVALID(
            "400",
            "请求不符合要求 / the request is not as it must be",
            List.of(
                    RequestProblem.invalid(Violation.query("nmae", "unknown-parameter", "name, region")),
                    new RequestProblem(HttpProblem.MALFORMED_BODY))),
    UNAUTHORIZED(
            "401",
            "未登录或凭证无效 / no token, or none that is valid",
            List.of(new RequestProblem(HttpProblem.UNAUTHORIZED)),
            "WWW-Authenticate"),
    FORBIDDEN(
            "403",
            "没有此项权限，facts.roles 为可进行者 / not with these roles; facts.roles names those that may",
            List.of(RequestProblem.forbidden(List.of("inspector", "supervisor")))),
    NOT_FOUND(
            "404",
            "未找到或不在管辖范围内 / not there, or not the caller's",
            List.of(new RequestProblem(HttpProblem.NOT_FOUND, "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21"))),
    CONFLICT(
            "409",
            "与当前状态冲突 / in conflict with the state of things",
            List.of(
                    new RequestProblem(HttpProblem.ILLEGAL_TRANSITION, "待整改", "已验收", "制定方案、整改", 1, 0, "待复查", 1),
                    new RequestProblem(HttpProblem.CONFLICT),
                    new RequestProblem(HttpProblem.IDEMPOTENCY_IN_FLIGHT)),
            "Retry-After"),
    PRECONDITION_FAILED(
            "412", "版本已变化 / changed since it was read", List.of(new RequestProblem(HttpProblem.PRECONDITION_FAILED))),
    UNSUPPORTED(
            "415",
            "不支持的内容类型 / a content type that is not read here",
            List.of(new RequestProblem(HttpProblem.UNSUPPORTED_MEDIA_TYPE))),
    UNPROCESSABLE(
            "422",
            "业务规则不允许，legalSource 为其依据 / a rule forbids it; legalSource where a law does",
            List.of(
                    new RequestProblem(HttpProblem.OUTSIDE_JURISDICTION, "320281102000"),
                    new RequestProblem(HttpProblem.IDEMPOTENCY_KEY_REUSED))),
    PRECONDITION_REQUIRED(
            "428", "缺少 If-Match / without If-Match", List.of(new RequestProblem(HttpProblem.PRECONDITION_REQUIRED))),
    TOO_MANY(
            "429",
            "请求过于频繁 / too many requests",
            List.of(new RequestProblem(HttpProblem.TOO_MANY_REQUESTS)),
            "Retry-After",
            "RateLimit",
            "RateLimit-Policy"),
    UNAVAILABLE(
            "503", "服务暂不可用 / not available now", List.of(new RequestProblem(HttpProblem.UNAVAILABLE)), "Retry-After"),
    REFUSED("default", "拒绝的原因 / why it was refused", List.of(new RequestProblem(HttpProblem.INTERNAL_ERROR)));

    private final String status;
    private final String description;
    private final List<DomainException> examples;
    private final List<String> headers;

    DeclaredRefusal(String status, String description, List<DomainException> examples, String... headers) {
        this.status = status;
        this.description = description;
        this.examples = examples;
        this.headers = List.of(headers);
    }

    /** As the keys of an operation's responses have it. */
    String status() {
        return status;
    }

    /** Its name among the responses of a document, {@code PreconditionFailed}. */
    String component() {
        return Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    List<String> headers() {
        return headers;
    }

    /** The response of the document, with its headers by reference. */
    APIResponse described(Problems problems) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        for (var example : examples) {
            media.addExample(example.type().slug(), OASFactory.createExample().value(problems.example(example)));
        }
        var response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
        headers.forEach(
                name -> response.addHeader(name, OASFactory.createHeader().ref(name)));
        return response;
    }
}
