// Draws the reference from the document that this server makes of itself.
// The button of an operation is the whole line: a link within it could not be reached for itself.
const PlainPaths = ({ React }) => ({
  wrapComponents: { DeepLink: () => ({ text }) => React.createElement('span', null, text) },
});

window.ui = SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  docExpansion: 'list',
  filter: true,
  onComplete: () => document.querySelector('#servers')?.setAttribute('aria-label', 'Server'),
  persistAuthorization: false,
  plugins: [PlainPaths],
  tryItOutEnabled: false,
  validatorUrl: null,
});
