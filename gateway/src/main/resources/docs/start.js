'use strict';

// Only the services that are there have a document; the index knows which.
fetch('/openapi/index.json')
  .then((answer) => answer.json())
  .then((documents) => {
    window.ui = SwaggerUIBundle({
      urls: documents,
      'urls.primaryName': 'all',
      dom_id: '#documents',
      deepLinking: true,
      persistAuthorization: true,
      validatorUrl: null,
      presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
      layout: 'StandaloneLayout',
    });
  });
