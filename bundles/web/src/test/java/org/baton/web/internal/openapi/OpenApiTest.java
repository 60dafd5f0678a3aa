package org.baton.web.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Map;
import org.baton.web.internal.container.Things;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  private static String document(Map<String, List<Class<?>>> modules)
      throws JsonProcessingException {
    return JsonMapper.builder().build().writeValueAsString(OpenApi.document("1.0.0", modules));
  }

  @Test
  void isValidToAForeignParser() throws JsonProcessingException {
    SwaggerParseResult read =
        new OpenAPIV3Parser().readContents(document(Map.of("sample", List.of(Things.class))));
    assertThat(read.getMessages()).isEmpty();
    assertThat(read.getOpenAPI().getPaths())
        .containsOnlyKeys(
            "/api/sample/things", "/api/sample/things/{name}", "/api/sample/things/file");
    assertThat(read.getOpenAPI().getPaths().get("/api/sample/things").getPost().getRequestBody())
        .isNotNull();
  }

  @Test
  void describesRecordsAsTheyAreWritten() throws JsonProcessingException {
    JsonNode schemas =
        JsonMapper.builder()
            .build()
            .readTree(document(Map.of("sample", List.of(Things.class))))
            .at("/components/schemas");
    JsonNode thing = schemas.path("sample.ThingsThing").path("properties");
    assertThat(thing.at("/day/format").asText()).isEqualTo("date");
    assertThat(thing.at("/score/type").asText()).isEqualTo("number");
    assertThat(thing.at("/state/enum/1").asText()).isEqualTo("SHUT");
    assertThat(thing.at("/figures/additionalProperties/type").asText()).isEqualTo("number");
    assertThat(thing.at("/children/items/$ref").asText())
        .isEqualTo("#/components/schemas/sample.ThingsThing");
    assertThat(schemas.at("/sample.Page-of-ThingsThing/properties/items/items/$ref").asText())
        .isEqualTo("#/components/schemas/sample.ThingsThing");
  }

  @Test
  void saysWhatAllOperationsHaveInCommon() throws JsonProcessingException {
    JsonNode things =
        JsonMapper.builder()
            .build()
            .readTree(document(Map.of("sample", List.of(Things.class))))
            .path("paths")
            .path("/api/sample/things");
    assertThat(things.path("get").path("parameters").findValuesAsText("name"))
        .contains("limit", "If-None-Match");
    assertThat(things.at("/get/parameters/0/schema/maximum").asInt()).isEqualTo(1000);
    assertThat(things.at("/get/parameters/0/schema/default").asInt()).isEqualTo(10);
    assertThat(things.at("/get/responses/200/headers").has("ETag")).isTrue();
    assertThat(things.path("post").path("parameters").findValuesAsText("name"))
        .contains("Idempotency-Key", "If-Match");
    assertThat(things.at("/post/responses").has("412")).isTrue();
    assertThat(things.at("/post/responses/422/content").has("application/problem+json")).isTrue();
  }

  @Test
  void isEmptyWithoutModules() throws JsonProcessingException {
    assertThat(new OpenAPIV3Parser().readContents(document(Map.of())).getMessages()).isEmpty();
  }
}
